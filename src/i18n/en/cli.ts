import { cliAround } from './cli-around.ts';
import { cliSimulate } from './cli-simulate.ts';

/** What the command line says to people. Findings have their own table. */
export const cli = {
  usage: `Usage: podwright COMMAND [OPTION]... ARGUMENT...

  check FILE|FOLDER...   says whether an API server takes each Pod, and why not
  set FILE PATH VALUE    prints the file with VALUE (YAML) at PATH
  unset FILE PATH        prints the file without what stands at PATH
  rename FILE PATH NAME  prints the file with NAME at PATH and wherever that name is used
  uses FILE PATH         lists what refers to the name at PATH
  fix FILE               prints the file with every certain fix applied
  versions FILE          says which Kubernetes releases take the file, and which fields decide
  defaults FILE          prints the file with the defaults that an API server sets, each marked # default
  import FILE            prints a docker run or podman run command, or a compose file, as a manifest
  fields                 lists every field of a Pod with the control that edits it
  simulate FILE          prints what the Pod does on a small cluster, as kubectl would show it
  clean FILE             prints the output of kubectl get -o yaml|json without what the server added
  wrap FILE --kind KIND  prints the file with its Pod in a Deployment, StatefulSet, DaemonSet, Job or CronJob
  unwrap FILE            prints the file with the Pod out of the object around it
  companions FILE        prints the file with documents for the objects that its Pods name and it lacks
  link FILE              prints an address that opens the file on the page; it carries the whole text
  unlink URL             prints the text that such an address carries
  lessons                lists the lessons of the catalogue
  lesson try ID FILE     says which steps of a lesson the file has reached
  lesson start ID        prints the manifest that a lesson starts from
  lesson solve ID        prints the manifest after all edits of a lesson
  lesson check FILE      says what is wrong with a file of lessons of your own

FILE may be - for standard input. check also takes folders (every .yaml, .yml and .json below them) and
patterns in quotes ('deploy/**/*.yaml', with *, ?, ** and {a,b}). PATH is like spec.containers[0].image and counts from the root of the
first document that holds a Pod; for rename and uses it is that of a name which others refer to, such as
spec.volumes[0].name. The word behind PATH is the VALUE or NAME, also where it begins with a dash; --
ends the options.

A comment # podwright-ignore: CODE silences the findings of that code on its line or, alone on a line, on
the next one; what is silenced is told as such and fails nothing. CODE is what stands in brackets behind a
message; several are separated by commas, and a reason may follow behind --.

  --output FORMAT        check, uses, defaults, versions, import, fields, unlink: text for people (default),
                         or json: one object per line;
                         simulate, lessons, lesson: text, or json: one value;
                         companions: one object, {yaml, added, problems};
                         check also: sarif (2.1.0), junit, github (annotations)
  --fail-on error|warning
                         check: the mildest finding that makes the exit status 1; error by default
  --ignore CODE          check: silences a code everywhere; may be given several times
  --document N           set, unset, rename, uses, defaults, wrap, unwrap, simulate: the document, counted from 0
  --world FILE           simulate: nodes, objects, images, behaviour of programs, actions (YAML)
  --until SECONDS        simulate: the last second; 120 by default
  --at LIST              simulate: seconds at which the Pod is shown, as 5,10,60
  --plain                defaults: without the marks
  -i, --in-place         set, unset, rename, fix, clean, wrap, unwrap,
                         companions: write the file instead of printing it
  --keep-defaults        clean: keep fields that equal their defaults
  --replicas N           wrap: of a Deployment or StatefulSet; 1 by default
  --schedule TEXT        wrap: of a CronJob; every hour by default
  --service-name NAME    wrap: of a StatefulSet; the Pod's subdomain or name by default
  --base URL             link: address of the page; by default http://localhost:4173/, where npm start serves it
  --kubernetes-version V check, fix, defaults, simulate, fields, lesson try: the release that is asked, 1.31 to 1.36
                         (default)
  --feature-gates LIST   check, fix, defaults, versions, simulate, fields, lesson try: gates that the cluster switched, as A=true,B=false
  --lang en|zh-CN        language of messages; by default that of the environment
  --version              prints the version
  -h, --help             this text

Exit status: 0 all accepted or done; 1 something rejected (or warned of, with --fail-on warning), or an edit
refused; 2 a file that cannot be read, a folder or pattern without files, or wrong usage.
`,
  ...cliAround,
  ...cliSimulate,
  noCommand: 'no command given',
  unknownCommand: (command: string) => `unknown command: ${command}`,
  unknownOption: (option: string) => `unknown option: ${option}`,
  optionOfOther: (option: string, command: string) => `${command} has no option ${option}`,
  missingOptionValue: (option: string) => `${option} needs a value`,
  badOptionValue: (option: string, value: string, allowed: string) =>
    `${option} does not take ${value}; it takes ${allowed}`,
  unknownGate: (gate: string, version: string) =>
    `Kubernetes ${version} has no feature gate ${gate} that changes what it makes of a Pod`,
  lockedGate: (gate: string, version: string) =>
    `the feature gate ${gate} is on for good in Kubernetes ${version}`,
  wrongArguments: (command: string, wanted: string) => `${command} takes ${wanted}`,
  wholeNumber: 'a whole number from 0',
  address: 'an address, such as https://example.org/podwright/',
  'link.secret': (line: number, what: string) =>
    `line ${line}: looks like a secret: ${what}; who has the link has it too`,
  'link.secret.secret': 'a value of a Secret',
  'link.secret.variable': 'a variable',
  'link.secret.private-key': 'a private key',
  'link.secret.jwt': 'a JSON Web Token',
  'link.secret.aws-key': 'an access key of AWS',
  'link.secret.token': 'an access token',
  'link.secret.url-password': 'a password in an address',
  'link.long': (size: number) =>
    `the link has ${size} bytes; above 8 KB some programs cut it, so try it before you rely on it`,
  'link.tooLong': (size: number, most: number) =>
    `no link was made: it would have ${size} bytes, and above ${most} most programs cut it; hand on the file itself, or a part of it`,
  'link.none': 'the address carries no text: a link has #v1: in it',
  'link.version': 'the link was made by a newer version of Podwright',
  'link.cut': 'the link lacks its end; copy it anew, as a whole',
  'link.damaged': 'the link is damaged: what it carries is not what was written',
  'link.huge': 'the link holds more than 5 MB of text and was not read to its end',
  needMore: 'See podwright --help.',
  badPath: (path: string) => `not a path: ${path}; a path is like spec.containers[0].image`,
  badValue: (value: string, why: string) => `the value is not YAML: ${value} (${why})`,
  stdinTwice: 'standard input (-) can be read once only',
  stdinInPlace: 'standard input (-) cannot be written in place',
  unreadable: (file: string, why: string) => `${file}: cannot be read: ${why}`,
  unwritable: (file: string, why: string) => `${file}: cannot be written: ${why}`,
  notUtf8: 'not UTF-8 text',
  utf16: 'UTF-16 text, as `>` of PowerShell 5 writes it; kubectl does not read it either: save it as UTF-8',
  standardInput: '<stdin>',
  noSuchDocument: (document: number, count: number) =>
    count === 1
      ? `there is no document ${document}; the file has only document 0`
      : `there is no document ${document}; the file has documents 0 to ${count - 1}`,
  whichDocument: (count: number) =>
    `${count === 1 ? 'the only document does not hold a Pod' : `none of the ${count} documents holds a Pod`}; say which one to edit with --document`,
  refused: (path: string, why: string) => `${path === '' ? '(root)' : path}: not changed: ${why}`,
  'refusal.unparsed': 'the document has syntax errors; fix them first',
  'refusal.alias': 'the place belongs to an alias that other places share',
  'refusal.merge': 'the key comes from a merge key and cannot be taken away here',
  'refusal.not-a-map': 'a parent of this place is not a map',
  'refusal.not-a-list': 'a parent of this place is not a list',
  'refusal.index': 'the list has no such item; an index may be at most its length',
  'refusal.exists': 'a key of that name exists already',
  'refusal.missing': 'nothing stands there',
  'refusal.no-document': 'there is no such document',
  'refusal.unsupported': 'no edit of the text was found that gives exactly this result',
  'rename.no-name':
    'nothing there is the name of a volume, port, container, variable, claim template or resource claim',
  'rename.empty': 'a name must not be empty',
  'rename.taken': (name: string) => `another one is named ${name} already`,
  'rename.unwritable': (name: string) => `$(${name}) would end at the first parenthesis`,
  renamed: (from: string, to: string, count: number) =>
    `renamed ${from} to ${to}${count === 0 ? '; nothing else changes' : ` with ${count === 1 ? '1 use' : `all ${count} uses`}`}`,
  joined: (name: string, count: number) =>
    count === 1
      ? `1 use of ${name} that named nothing means it now`
      : `${count} uses of ${name} that named nothing mean it now`,
  stayed: (name: string, count: number) =>
    `${count === 1 ? '1 use keeps' : `${count} uses keep`} the name ${name}, which another Pod of the file has too`,
  'use.mount': 'mount',
  'use.device': 'device',
  'use.env-file': 'variable from a file',
  'use.probe': 'probe',
  'use.hook': 'hook',
  'use.resource-value': 'resource value',
  'use.debug-target': 'debug target',
  'use.claim': 'claim',
  'use.env-value': 'variable',
  'use.command': 'command',
  'use.argument': 'argument',
  'use.sub-path': 'subpath',
  'use.failure-rule': 'failure rule',
  'use.annotation': 'annotation',
  'use.service': 'Service',
  'use.network-policy': 'network policy',
  'use.autoscaler': 'autoscaler',
  'severity.error': 'error',
  'severity.warning': 'warning',
  'severity.advice': 'advice',
  document: (index: number) => `document ${index}`,
  noPod: 'no Pod',
  broken: 'cannot be read as YAML',
  accepted: 'accepted',
  rejected: 'rejected',
  errors: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
  warnings: (count: number) => (count === 1 ? '1 warning' : `${count} warnings`),
  advices: (count: number) => `${count} advice`,
  silences: (count: number) => `${count} silenced`,
  'silenced.comment': (severity: string) => `${severity}, silenced by a comment`,
  'silenced.option': (severity: string) => `${severity}, silenced by --ignore`,
  noManifests: 'there is no .yaml, .yml or .json file in it',
  noMatch: 'no file matches',
  compose: (shown: string, file: string) =>
    `${shown} is a compose file, no manifest yet: podwright import ${file} makes one of it`,
  'import.no-run':
    'this starts no container: podwright import reads docker run, podman run and compose files',
  'import.no-image': 'the command names no image',
  'import.no-services': 'the compose file has no services',
  'import.broken-yaml': 'the compose file is not YAML; podwright check says where',
  noSuchCode: (code: string) => `--ignore: no finding has the code ${code}`,
  fixable: 'podwright fix corrects it',
  qos: (name: string) => `QoS ${name}`,
  requests: (list: string) => `requests ${list}`,
  limits: (list: string) => `limits ${list}`,
  nothing: 'none',
  fixesLeft: (count: number) =>
    `${count} more ${count === 1 ? 'fix was' : 'fixes were'} not tried, because the text is too large; run it again to go on`,
  fixed: (count: number) =>
    count === 0 ? 'nothing to fix' : count === 1 ? '1 fix applied' : `${count} fixes applied`,
  versionsUnknown: (paths: string) => `does not have ${paths}`,
  versionsDropped: (paths: string) => `drops ${paths}`,
  worksNowhere: 'Works in no Kubernetes release from 1.31 to 1.36',
  worksFrom: (version: string) => `Works from Kubernetes ${version}`,
  fieldsFrom: (version: string, since: string, paths: string) =>
    `Works from Kubernetes ${version}; older releases are not judged, but its youngest fields are there since ${since}: ${paths}`,
  undecoded: (reason: string) => `a server cannot read it: ${reason}`,
  rejectedDefaults: 'a server would reject it; podwright check says why',
  removed: (paths: string) => `not kept by a server: ${paths}`,
  noLesson: (id: string) => `there is no lesson ${id}; podwright lessons lists them`,
  lessonStep: (step: number, todo: string, met: boolean) =>
    `step ${step} ${met ? 'is reached' : 'is not reached'}: ${todo}`,
  lessonLine: (level: number, minutes: number) => `level ${level}  ${String(minutes).padStart(2)} min`,
  lessonsRead: (count: number) => (count === 1 ? '1 lesson can be read' : `${count} lessons can be read`),
  pathHeading: 'PATH',
  typeHeading: 'TYPE',
  controlHeading: 'CONTROL',
  madeHeading: 'MADE',
} as const;
