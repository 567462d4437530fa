import { createRoot } from 'react-dom/client';

// The floor: React, and nothing else.

const root = document.getElementById('root');
if (root) createRoot(root).render(<p id="ready">Hello</p>);
