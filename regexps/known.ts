/** Expressions that the checker cannot prove linear, because it does not read look-around or has no time, but that are. */
export const argued: Readonly<Record<string, string>> = {
  '/^(\\s*(?:-\\s+)?)([\\u2010-\\u2015\\u2212\\uff0d\\u2022\\u2023\\u2027\\u2043\\u2219\\u25aa\\u25ab\\u25b6\\u25b8\\u25ba\\u25cb\\u25cf\\u25e6\\u2666\\u00b7\\uf0b7\\uf0a7])(\\s|$|(?=[\\w"\'-]))/u':
    'begins at one place, and what repeats ends at a sign that it does not take',
  '/^(?:[^\\\\]|\\\\(?:["\\\\bfnrt]|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}))*$/':
    'begins at one place, and the next character tells each way',
  '/^[a-f0-9]{64}$/': 'begins at one place and takes 64 characters',
  '/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?$/': 'begins at one place and takes 63 characters',
  '/^naa.[A-Za-z0-9]{32}$/': 'begins at one place and takes 36 characters',
  '/<\\/?(?:a|b|br|code|div|em|figure|font|h[1-6]|i|li|mark|ol|p|pre|section|small|span|strong|table|tbody|td|th|thead|tr|u|ul)(?:\\s[^<>]*)?\\/?>|<!--.{0,500}?-->/gi':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/^(\\s*(?:-\\s+)?)([A-Za-z]\\w*)(\\s*(?:[:=-]?=>?|->|::|[;.](?=\\s))\\s*)(?=\\S)/':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/^-?[A-Za-z]\\w*(?=:\\S)/':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/^(?:["\'“]?[A-Za-z][\\w./-]*["\'”]?\\s*(?:[:：=∶]|$)|-(?!\\s*\\d+\\s*-$)(?:\\s|\\w|$)|[[\\]{}][\\s,\\]}]*$|[{"\'“])/':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/^\\s*[^\\s{"\'#-][^{}"\']*(?=\\{\\s*"(?:apiVersion|kind)"\\s*:)/':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/[;↵⏎¶⤶](?=\\s+(?:-\\s+)?["\']?[A-Za-z][\\w./-]*["\']?:(?:[\\s;]|$))/g':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/\\s(?:-\\s)?([A-Za-z]\\w*):(?=\\s)/g':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/((?:^|[:,[{])\\s*|-\\s+)(?:\'\'(?=[^\'\\s,\\]}])|""(?=[^"\\s,\\]}])|``|\\\\")([^"\'`\\\\]+)(?:\'\'|""|\\\\")(?=\\s*(?:$|[:,\\]}]))|((?:^|[:-])\\s+)(?:"(?=[^"]*\'$)|\'(?=[^\']*"$))([^"\']+)["\']$/g':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/((?:^|[:：,，、[{［【｛])\\s*|-\\s+)(?:[“”„‟″＂«»‘’‚‛′＇][“”„‟″＂«»‘’‚‛′＇]?)([^“”„‟″＂«»‘’‚‛′＇]*)(?:[“”„‟″＂«»‘’‚‛′＇][“”„‟″＂«»‘’‚‛′＇]?)(?=\\s*(?:$|[:：,，、\\]}】］｝]))/gu':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
  '/^\\s*(?:(?:-\\s+)*[A-Za-z][\\w./-]*\\s*[:：]|-)(?:\\s+("[^"]*"|\'[^\']*\'|[\\w./@][^\\s"\'{}#|>\\u0100-\\uffff]*))?(?:\\s+(?=[\\u4e00-\\u9fff（【＃]|[←⬅↑→⟵]|<[-=]|-{2,}(?:>|\\s)|={2,}>|;\\s|\\(\\d{1,2}\\)$|\\[\\d{1,2}\\]$)|(?=（|#[\\u4e00-\\u9fff]))/u':
    'begins at one place or sign, and what repeats ends at a sign that it does not take',
};

/** Expressions that may take more than linear time on texts without end, but are never given one. */
export const bounded: Readonly<Record<string, string>> = {
  '/[-.]+$/': 'a host name of at most 63 characters',
  '/^(?:(?:```|~~~)[^`]*|\\{\\{[<%][^{}]*[%>]\\}\\}|\\{% *(?:end)?(?:highlight|raw|code)\\b[^{}]*%\\}|\\{(?:code|noformat)(?::[^{}]*)?\\}|\\[\\/?(?:code|pre)(?:=\\w+)?\\]|#\\+(?:BEGIN|END)_SRC\\b.*|\\\\(?:begin|end)\\{(?:lstlisting|verbatim|minted)\\}.*)$/i':
    'a line of at most 500 characters',
  '/^\\s*(?:\\([\\w.-]+\\) ?)?(?:[\\w.-]+@[\\w.-][^#$%\\s]*(?:\\s\\S+)?\\s*[#$%]|\\[[^\\]]*\\][#$]|[$%>❯➜λ]|PS [A-Z]:[^>]*>|[A-Z]:\\\\[^>]*>)\\s*(?:sudo\\s+)?[a-z~][\\w./-]*(?:\\s.*)?$|^(?:sudo\\s+)?kubectl\\s+(?:apply|create|get|describe|delete|run|exec|logs)\\b.*$/':
    'a line of at most 500 characters',
  '/^(?:~|-- (?:INSERT|REPLACE|VISUAL) --|:(?:wq?|q|x)!?|"[^"]+" (?:\\[[^\\]]+\\] )?\\d+L, \\d+[BC](?: written)?(?: {2,}.*)?)$/':
    'a line of at most 500 characters',
  '/(["\'])\\s*(?:\\|\\s*(?:sudo\\s+)?kubectl\\s.*|>{1,2}\\s*\\S+\\s*)$/': 'a line of at most 500 characters',
  '/^(\\s*(?:[\\w./-]+\\.ya?ml[:-])?[[(]?(\\d{1,4})(?:[\\])]|[.:-]| {0,3}[|│])?)(.*)$/':
    'a line of at most 500 characters',
  '/^(?:--|-{4,}|={3,}|_{3,}|\\*{3,}|[-\\u2010-\\u2015\\u2212\\u2500\\uff0d]*[\\u2010-\\u2015\\u2212\\u2500\\uff0d][-\\u2010-\\u2015\\u2212\\u2500\\uff0d]*)$/u':
    'a line of at most 500 characters',
  '/^\\s*[-+|│┌┐└┘├┤┬┴┼─━═╔╗╚╝╭╮╰╯=:\\s]{3,}$/': 'a line of at most 500 characters',
};

/** Files that put expressions together, how many, and why each is harmless. */
export const made: Readonly<Record<string, { readonly count: number; readonly why: string }>> = {
  'pod/image.ts': { count: 1, why: 'asked of at most 1024 characters' },
  'engine/validation/names.ts': { count: 1, why: 'asked of names of at most 317 bytes, after their length' },
};
