/// <reference lib="webworker" />
import { Analyst } from './analyst.ts';
import { judge } from './judge.ts';
import type { Reply, Request } from './remote.ts';

const analyst = new Analyst(judge);
let text = '';

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.text !== undefined) text = data.text;
  const reply = (message: Reply) => self.postMessage(message);
  try {
    switch (data.call) {
      case 'derive':
        return reply({ id: data.id, result: analyst.derive(text, data.version, data.options, data.focus) });
      case 'edit':
        return reply({ id: data.id, result: analyst.edit(text, data.document, data.edits) });
      case 'locate':
        return reply({ id: data.id, result: analyst.locate(text, data.document, data.path) });
      case 'fixAll':
        return reply({ id: data.id, result: analyst.fixAll(text) });
      case 'pathAt':
        return reply({ id: data.id, result: analyst.pathAt(text, data.offset) });
    }
  } catch (error) {
    reply({ id: data.id, error: String(error) });
  }
};
