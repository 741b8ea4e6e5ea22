import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { applyRememberedComfort } from './comfort';
import { router } from './routes';
import './styles/base.css';
import './styles/shell.css';
import './styles/forms.css';

applyRememberedComfort();

const queryClient = new QueryClient({
  defaultOptions: {
    // The client already retries lost connections; `always` lets a page say "offline" instead of waiting silently.
    queries: { retry: false, networkMode: 'always', staleTime: 15_000 },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
