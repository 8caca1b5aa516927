import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { preferredLanguage, startLanguage } from '@/shared/i18n';
import { App } from './App';
import './styles.css';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('the page has no root');
}
await startLanguage(preferredLanguage());
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
