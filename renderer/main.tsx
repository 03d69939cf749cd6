import '../shared/bridge/jitless.ts';
import './styles/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { openBridge } from './bridge/openBridge.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no root');
createRoot(root).render(
  <StrictMode>
    <App bridge={openBridge()} />
  </StrictMode>,
);
