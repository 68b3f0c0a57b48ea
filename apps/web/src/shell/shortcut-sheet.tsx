import { Dialog, useText } from '@cus/ui';
import { PreferenceChoice } from './preference-choice';
import { shellCatalogue } from './shell-catalogue';
import { SHORTCUTS } from './shortcuts';

/** Keys that act by themselves, and the switch that turns them off (WCAG 2.1.4). */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const t = useText(shellCatalogue);
  return (
    <Dialog title={t('shortcuts')} isOpen onClose={onClose}>
      <ShortcutList />
    </Dialog>
  );
}

/** The same list and switch, also on the settings screen. */
export function ShortcutList() {
  const t = useText(shellCatalogue);
  return (
    <div className="app-stack">
      <p>{t('shortcutsLead')}</p>
      <PreferenceChoice
        part="shortcuts"
        label={t('shortcuts')}
        chips={[
          { id: 'on', label: t('shortcutsOn') },
          { id: 'off', label: t('shortcutsOff') },
        ]}
      />
      <dl className="app-keys">
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>K</kbd>
          </dt>
          <dd>{t('shortcut.palette')}</dd>
        </div>
        {SHORTCUTS.map(({ id, key }) => (
          <div key={id}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`shortcut.${id}`)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
