import type { ui as en } from '../en/ui.ts';
import type { Translation } from '../types.ts';
import { app } from './ui/app.ts';
import { around } from './ui/around.ts';
import { container } from './ui/container.ts';
import { drafts } from './ui/drafts.ts';
import { editor } from './ui/editor.ts';
import { effect } from './ui/effect.ts';
import { form } from './ui/form.ts';
import { frame } from './ui/frame.ts';
import { map } from './ui/map.ts';
import { metadata } from './ui/metadata.ts';
import { names } from './ui/names.ts';
import { podSecurity } from './ui/pod-security.ts';
import { presets } from './ui/presets.ts';
import { probes } from './ui/probes.ts';
import { qos } from './ui/qos.ts';
import { scheduling } from './ui/scheduling.ts';
import { capabilities, security } from './ui/security.ts';
import { share } from './ui/share.ts';
import { start } from './ui/start.ts';
import { volumes } from './ui/volumes.ts';
import { workload } from './ui/workload.ts';

export const ui: Translation<typeof en> = {
  ...app,
  ...around,
  ...form,
  ...container,
  ...drafts,
  ...editor,
  ...map,
  ...frame,
  ...metadata,
  ...names,
  ...podSecurity,
  ...presets,
  ...probes,
  ...qos,
  ...share,
  ...start,
  ...volumes,
  ...scheduling,
  ...security,
  ...effect,
  ...capabilities,
  ...workload,
};
