import { useId } from 'react';
import { list } from '../../i18n/index.ts';
import {
  admissionManifest,
  exemptionKinds,
  labelCommand,
  namesOf,
  namespaceManifest,
  pspFields,
  type SecurityRules,
} from '../../pod/index.ts';
import { useMessages, useSelect } from '../../store/index.ts';
import { Prose, TextInput } from '../../ui/index.ts';
import classes from './around.module.css';
import { RulesForm } from './Rules.tsx';
import { TextBox } from './TextBox.tsx';

/** What a person chose for the cluster around the Pod; kept while the panel is open. */
export interface Around {
  readonly rules: SecurityRules;
  readonly namespace: string;
  /** As they were typed. */
  readonly exemptions: Readonly<Record<(typeof exemptionKinds)[number], string>>;
}

interface AroundProps {
  readonly around: Around;
  readonly versions: readonly string[];
  readonly onChange: (around: Partial<Around>) => void;
}

/** The labels that make a namespace hold its Pods to a level. */
export function NamespaceLabels({ around, versions, onChange }: AroundProps) {
  const { ui } = useMessages();
  const id = useId();
  const { rules, namespace } = around;
  return (
    <div className={classes.around}>
      <p className={classes.lead}>{ui['psa.labels.lead']}</p>
      <div className={classes.field}>
        <label htmlFor={id}>{ui['psa.labels.name']}</label>
        <TextInput
          id={id}
          value={namespace}
          onText={(text) => {
            onChange({ namespace: text.trim() });
            return undefined;
          }}
        />
      </div>
      <RulesForm rules={rules} versions={versions} onChange={(next) => onChange({ rules: next })} />
      <div className={classes.boxes}>
        <TextBox title={ui['psa.labels.command']} text={labelCommand(namespace, rules)} />
        <TextBox
          title={ui['psa.labels.manifest']}
          text={namespaceManifest(namespace, rules)}
          fileName={`namespace-${namespace}.yaml`}
        />
      </div>
    </div>
  );
}

/** The API server's configuration: what holds where a namespace says nothing, and who is never checked. */
export function ClusterConfig({ around, versions, onChange }: AroundProps) {
  const { ui } = useMessages();
  const id = useId();
  const { rules, exemptions } = around;
  const names = {
    usernames: namesOf(exemptions.usernames),
    runtimeClasses: namesOf(exemptions.runtimeClasses),
    namespaces: namesOf(exemptions.namespaces),
  };
  return (
    <div className={classes.around}>
      <p className={classes.lead}>
        <Prose text={ui['psa.config.lead']} />
      </p>
      <RulesForm rules={rules} versions={versions} onChange={(next) => onChange({ rules: next })} />
      {exemptionKinds.map((kind) => (
        <div key={kind} className={classes.field}>
          <label htmlFor={`${id}${kind}`}>{ui[`psa.exempt.${kind}`]}</label>
          <TextInput
            id={`${id}${kind}`}
            value={exemptions[kind]}
            placeholder={ui['psa.exempt.none']}
            onText={(text) => {
              onChange({ exemptions: { ...exemptions, [kind]: text } });
              return undefined;
            }}
          />
        </div>
      ))}
      {names.usernames.length > 0 && <p className={classes.lead}>{ui['psa.exempt.note']}</p>}
      <TextBox
        title="AdmissionConfiguration"
        text={admissionManifest(rules, names)}
        fileName="admission-configuration.yaml"
      />
    </div>
  );
}

/** What does the work of each field of PodSecurityPolicy. */
export function FromPsp() {
  const { ui } = useMessages();
  const isKnown = (check: string): check is 'privileged' => Object.hasOwn(ui, `pss.${check}`);
  const language = useSelect((state) => state.language);
  return (
    <div className={classes.around}>
      <p className={classes.lead}>
        <Prose text={ui['psa.psp.lead']} />
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{ui['psa.psp.field']}</th>
            <th scope="col">{ui['psa.psp.checks']}</th>
            <th scope="col">{ui['psa.psp.writes']}</th>
          </tr>
        </thead>
        <tbody>
          {pspFields.map(({ field, checks, writes }) => (
            <tr key={field}>
              <th scope="row">
                <code>{field}</code>
              </th>
              <td data-label={ui['psa.psp.checks']}>
                {checks.length > 0
                  ? list(
                      language,
                      checks.filter(isKnown).map((check) => ui[`pss.${check}`]),
                    )
                  : ui['psa.psp.none']}
              </td>
              <td data-label={ui['psa.psp.writes']}>{writes && <code>{writes}</code>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
