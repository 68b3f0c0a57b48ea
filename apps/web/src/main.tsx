import '@cus/ui/theme.css';
import './validation';
import { applyPreferences, readPreferences } from '@cus/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Start } from './start';

applyPreferences(document.documentElement, readPreferences(localStorage));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Start />
  </StrictMode>,
);
