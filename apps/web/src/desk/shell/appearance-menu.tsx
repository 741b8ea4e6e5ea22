import { Button, Dropdown } from 'antd';
import { appearances, setAppearance, useAppearance } from '../theme';
import { useT } from '../words';

/** Light, dark, or as the computer is set: remembered on this device, which is where the light falls on. */
export function AppearanceMenu() {
  const t = useT();
  const appearance = useAppearance();
  const items = appearances.map((one) => ({ key: one, label: t(`shell.${one}`) }));
  return (
    <Dropdown
      menu={{ items, selectable: true, selectedKeys: [appearance], onClick: ({ key }) => setAppearance(appearances.find((one) => one === key) ?? 'system') }}
      trigger={['click']}
    >
      <Button type="text" size="small">
        {t('shell.appearance')} ▾
      </Button>
    </Dropdown>
  );
}
