/** Expressions that the checker cannot prove linear, because it does not read look-around or has no time, but that are. */
export const argued: Readonly<Record<string, string>> = {
  '/^(?:[^\\\\]|\\\\(?:["\\\\bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*$/':
    'begins at one place, and the next character tells each way',
  '/^[a-f0-9]{64}$/': 'begins at one place and takes 64 characters',
  '/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/': 'begins at one place and takes 63 characters',
  '/^naa.[A-Za-z0-9]{32}$/': 'begins at one place and takes 36 characters',
  '/^\\s*(?:[\\w.-]+@[\\w.-][^#$\\s]*\\s*[#$]|\\[[^\\]]*\\][#$]|[$%>])\\s*(?:sudo\\s+)?[a-z][\\w./-]*(?:\\s.*)?$|^(?:sudo\\s+)?kubectl\\s+(?:apply|create|get|describe|delete|run|exec|logs)\\b.*$/':
    'begins at one place, and what repeats ends at a sign that it does not take',
  '/^(\\s*(?:-\\s+)?)([A-Za-z]\\w*)(\\s*=\\s*)(?=\\S)/':
    'begins at one place, and what repeats ends at a sign that it does not take',
  '/(?:[:,[]\\s*|-\\s+)([“”‘’])([^“”‘’"\']*)([“”‘’])\\s*(?=$|[,\\]])/u':
    'begins at a sign that the texts behind it do not take, nor the blanks',
};

/** Expressions that may take more than linear time on texts without end, but are never given one. */
export const bounded: Readonly<Record<string, string>> = {
  '/[-.]+$/': 'a host name of at most 63 characters',
};

/** Files that put expressions together, how many, and why each is harmless. */
export const made: Readonly<Record<string, { readonly count: number; readonly why: string }>> = {
  'pod/image.ts': { count: 1, why: 'asked of at most 1024 characters' },
  'engine/validation/names.ts': { count: 1, why: 'asked of names of at most 317 bytes, after their length' },
};
