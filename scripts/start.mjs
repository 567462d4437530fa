// `npm start`: installs what is missing and opens the dashboard on the development server.
import './install.mjs';
import { createServer } from 'vite';
import { root } from './install.mjs';

const server = await createServer({
  root,
  server: { open: process.stdout.isTTY && !process.env.CI },
});
await server.listen();
server.printUrls();
