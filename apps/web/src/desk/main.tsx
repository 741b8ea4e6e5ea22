import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DeskApp } from './app';
import './styles/frame.css';
import './styles/content.css';
import './styles/lists.css';
import './styles/calendar.css';

const root = document.getElementById('root');
if (!root) throw new Error('desk/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <DeskApp />
  </StrictMode>,
);
