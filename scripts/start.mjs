// `npm start`: installs what is missing and opens the dashboard on the development server.
import { root } from './install.mjs';

// Not a static import: there may have been no Vite before the line above.
const { createServer } = await import('vite');

const server = await createServer({
  root,
  server: { open: process.stdout.isTTY && !process.env.CI },
});
await server.listen();
server.printUrls();
