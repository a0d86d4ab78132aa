import { useMemo, useState } from 'react';
import { asJson, kustomizationOf, staticPod } from '../../around/index.ts';
import { getIn } from '../../pod/index.ts';
import { useSelect } from '../../store/index.ts';
import { CopyButton, downloadText, Prose, SmallButton } from '../../ui/index.ts';
import classes from './Around.module.css';
import { PrintSheet } from './PrintSheet.tsx';
import { useReport } from './report.ts';
import { useWords } from './words.ts';

const stem = (file: string) => file.replace(/\.(ya?ml|json)$/i, '');

/** Ways out of the page: the text, a base of kustomize, a static Pod, a report, paper. */
export function AwayView() {
  const ui = useWords();
  const text = useSelect((state) => state.text);
  const file = useSelect((state) => state.fileName);
  const root = useSelect((state) => state.root);
  const ref = useSelect((state) => state.current?.ref);
  const [printing, setPrinting] = useState(false);
  const json = useMemo(() => asJson(text), [text]);
  const report = useReport();
  const namespace = ref && getIn(root, [...ref.objectPath, 'metadata', 'namespace']);
  const base = kustomizationOf(file, typeof namespace === 'string' ? namespace : undefined);
  const fixed = root !== undefined && ref ? staticPod(root, ref) : undefined;
  return (
    <div className={classes.view}>
      <Section title={ui['around.away.text']}>
        <div className={classes.buttons}>
          <CopyButton text={text} words={[ui['around.away.copyYaml'], ui['around.copied']]} />
          <SmallButton icon="download" onClick={() => downloadText(text, file)}>
            {ui['around.away.yaml']}
          </SmallButton>
          <SmallButton
            icon="download"
            disabled={json === undefined}
            onClick={() => json !== undefined && downloadText(json, `${stem(file)}.json`)}
          >
            {ui['around.away.json']}
          </SmallButton>
        </div>
      </Section>
      <Section title={ui['around.away.kustomize']} lead={ui['around.away.kustomizeLead']}>
        <pre className={classes.block}>{base}</pre>
        <div className={classes.buttons}>
          <CopyButton text={base} words={[ui['around.copy'], ui['around.copied']]} />
          <SmallButton icon="download" onClick={() => downloadText(base, 'kustomization.yaml')}>
            {ui['around.away.kustomizeGet']}
          </SmallButton>
        </div>
      </Section>
      <Section
        title={ui['around.away.static']}
        lead={fixed ? ui['around.away.staticLead'](fixed.path) : ui['around.away.staticNot']}
      >
        {fixed && fixed.refers.length > 0 && (
          <p className={classes.lead}>{ui['around.away.staticRefers'](fixed.refers.join(', '))}</p>
        )}
      </Section>
      <Section title={ui['around.away.report']} lead={ui['around.away.reportLead']}>
        <div className={classes.buttons}>
          <CopyButton text={report} words={[ui['around.away.reportCopy'], ui['around.copied']]} />
          <SmallButton icon="download" onClick={() => downloadText(report, `${stem(file)}.md`)}>
            {ui['around.away.reportGet']}
          </SmallButton>
        </div>
      </Section>
      <Section title={ui['around.away.print']} lead={ui['around.away.printLead']}>
        <div className={classes.buttons}>
          <SmallButton onClick={() => setPrinting(true)}>{ui['around.away.print']}</SmallButton>
        </div>
      </Section>
      {printing && <PrintSheet onClose={() => setPrinting(false)} />}
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly lead?: string;
  readonly children?: React.ReactNode;
}

function Section({ title, lead, children }: SectionProps) {
  return (
    <section aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {lead !== undefined && (
        <p className={classes.lead}>
          <Prose text={lead} />
        </p>
      )}
      {children}
    </section>
  );
}
