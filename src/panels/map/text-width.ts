/** How text is set in the picture: size in px, and whether all letters are equally wide. */
export interface TextStyle {
  readonly size: number;
  readonly mono?: boolean;
  readonly bold?: boolean;
}

/** Chinese, Japanese and Korean letters and their punctuation are as wide as they are high. */
const wide = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[，。：、（）“”]/u;

/**
 * Share of the size that a letter takes in the widest of the systems' fonts (DejaVu Sans, Verdana): with narrower ones a
 * gap is wider, and no text lies on another.
 */
function share(letter: string, { mono = false, bold = false }: TextStyle): number {
  if (wide.test(letter)) return 1;
  if (mono) return 0.61;
  const narrow = /[ijl.,:;'|!()[\]]/.test(letter) ? 0.35 : /[ftr\-/ ]/.test(letter) ? 0.41 : undefined;
  const broad = /[mwMW@%]/.test(letter) ? 0.95 : /[A-Z]/.test(letter) ? 0.71 : 0.62;
  return (narrow ?? broad) * (bold ? 1.12 : 1);
}

/**
 * Width of a text in px, reckoned by its letters: a picture is laid out without a page, also for a file, whose fonts nobody
 * knows.
 */
export function textWidth(text: string, style: TextStyle): number {
  let sum = 0;
  for (const letter of text) sum += share(letter, style);
  return sum * style.size;
}

/** A text that fits into a width: itself, or its beginning with an ellipsis. */
export function cut(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}…`, style) > width) break;
    kept += letter;
  }
  return `${kept.trimEnd()}…`;
}

/** A text that fits into a width: itself, or its end behind an ellipsis, for that of an image tells more than its registry. */
export function cutFront(text: string, width: number, style: TextStyle): string {
  if (textWidth(text, style) <= width) return text;
  let kept = '';
  for (const letter of [...text].reverse()) {
    if (textWidth(`…${letter}${kept}`, style) > width) break;
    kept = letter + kept;
  }
  return `…${kept}`;
}

/** A text in one line, or broken after a blank or a Chinese letter into two where it is too wide. */
export function twoLines(text: string, width: number, style: TextStyle): string[] {
  if (textWidth(text, style) <= width) return [text];
  const words = text.split(/(?<=[ ，：、\p{Script=Han}])(?![，：、])/u);
  let first = '';
  while (words[0] !== undefined && textWidth(`${first}${words[0]}`.trimEnd(), style) <= width)
    first += words.shift();
  return first === '' ? [text] : [first.trimEnd(), words.join('')].filter((line) => line !== '');
}
