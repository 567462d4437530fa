import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';

// The floor of the dashboard's own dependencies: React and TanStack Query, which reads what is there at once.

function Hello() {
  const { data } = useQuery({ queryKey: ['hello'], queryFn: () => Promise.resolve('Hello') });
  return data ? <p id="ready">{data}</p> : null;
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Hello />
    </QueryClientProvider>,
  );
}
