import { start } from './app/start.tsx';

// In a task of its own: to evaluate the scripts took one.
setTimeout(() => void start(document.getElementById('root') as HTMLElement));
