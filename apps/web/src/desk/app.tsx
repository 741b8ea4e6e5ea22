import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enGb from 'antd/locale/en_GB';
import zhCn from 'antd/locale/zh_CN';
import { useLayoutEffect } from 'react';
import { RouterProvider } from 'react-router';
import { useLanguage } from '../i18n/i18n';
import { queryClient } from './query-client';
import { router } from './routes';
import { SessionGate } from './session/session-gate';
import { antdThemeOf, paintDocument, useDark } from './theme';

export function DeskApp() {
  const language = useLanguage();
  const isDark = useDark();
  useLayoutEffect(() => paintDocument(isDark), [isDark]);
  return (
    // antd would put a space into two-character buttons (“受 理”), which breaks their names for screen readers.
    <ConfigProvider locale={language === 'en' ? enGb : zhCn} theme={antdThemeOf(isDark)} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queryClient}>
        <SessionGate>
          <RouterProvider router={router} />
        </SessionGate>
      </QueryClientProvider>
    </ConfigProvider>
  );
}
