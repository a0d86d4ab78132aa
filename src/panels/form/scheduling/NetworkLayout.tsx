import { type FieldSchema, fieldOf, fieldsOf, getIn, type Path, podHostname } from '../../../pod/index.ts';
import { usePodPath, useSelect, useValue } from '../../../store/index.ts';
import { MemberTrouble } from '../Drawer.tsx';
import { Field } from '../Field.tsx';
import { useWords } from '../hooks.ts';
import type { LayoutProps } from '../layouts.ts';
import { child } from '../paths.ts';
import { Section } from '../Section.tsx';
import styles from './sentence.module.css';

const naming = ['hostname', 'subdomain', 'setHostnameAsFQDN', 'hostnameOverride'];
const shownElsewhere = new Set([...naming, 'dnsPolicy', 'dnsConfig', 'hostAliases']);

/** The network of the Pod, its names, and how it finds those of others. */
export function NetworkLayout({ type, path, fields }: LayoutProps) {
  const words = useWords();
  const named = (names: readonly string[]) => names.flatMap((name) => fieldOf(type, name) ?? []);
  const config = child(path, 'dnsConfig');
  return (
    <>
      <Rows fields={fields.filter(({ name }) => !shownElsewhere.has(name))} path={path} />
      <Section
        id="network dns"
        title={words['network.dns']}
        path={path}
        fields={named(['dnsPolicy', 'dnsConfig'])}
        always
      >
        <Rows fields={named(['dnsPolicy'])} path={path} />
        <MemberTrouble type="PodDNSConfig" path={config} />
        <Rows fields={fieldsOf('PodDNSConfig')} path={config} />
      </Section>
      <Section id="network names" title={words['network.names']} path={path} fields={named(naming)} always>
        <Rows fields={named(naming)} path={path} />
        <Result path={path} />
      </Section>
      <Section id="network hosts" title={words['network.hosts']} path={path} fields={named(['hostAliases'])}>
        {named(['hostAliases']).map((field) => (
          <Field key={field.name} field={field} path={child(path, field.name)} place="headed" />
        ))}
      </Section>
    </>
  );
}

function Rows({ fields, path }: { readonly fields: readonly FieldSchema[]; readonly path: Path }) {
  return fields.map((field) => (
    <Field key={field.name} field={field} path={child(path, field.name)} place="section" />
  ));
}

/** The name that the Pod gets out of these fields. */
function Result({ path }: { readonly path: Path }) {
  const words = useWords();
  const podPath = usePodPath();
  const onHost = useValue(child(path, 'hostNetwork')) === true;
  const joined = useSelect(({ root }) => {
    const { short, domain } = podHostname(getIn(root, podPath));
    return domain === '' ? short : `${short}.${domain}`;
  });
  return (
    <p className={styles.result} role="status">
      {onHost ? (
        words['network.hostOfNode']
      ) : joined === '' ? (
        words['network.noName']
      ) : (
        <>
          {words['network.result']} <code>{joined}</code>
        </>
      )}
    </p>
  );
}
