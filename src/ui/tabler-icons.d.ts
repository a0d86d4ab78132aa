/** One icon by its file: the types of the whole set are those of thousands. */
declare module '@tabler/icons-react/dist/esm/icons/*.mjs' {
  import type { ComponentType, SVGProps } from 'react';

  const Icon: ComponentType<
    Omit<SVGProps<SVGSVGElement>, 'ref' | 'stroke'> & {
      readonly size?: number;
      /** Width of the lines, in a square of 24. */
      readonly stroke?: number;
    }
  >;
  export default Icon;
}
