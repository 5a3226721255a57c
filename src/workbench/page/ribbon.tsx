import { useEffect, useRef, useState } from 'react';
import type { RibbonButton, RibbonModel } from './ribbon-model';

interface RibbonProps {
  readonly ribbon: RibbonModel;
  readonly tabName: string;
  /** Manifest addresses become addresses of this server. */
  readonly address: (url: string) => string;
  readonly onFunction: (button: RibbonButton, name: string) => void;
  readonly onPane: (button: RibbonButton, url: string) => void;
}

/** The group of the manifest as Excel draws it: large buttons with the label below, super-tips on hover and focus. */
export function Ribbon({ ribbon, tabName, address, onFunction, onPane }: RibbonProps): React.JSX.Element {
  const [menu, setMenu] = useState<string | null>(null);
  const group = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const close = (event: Event): void => {
      if (!(event.target instanceof Node) || !group.current?.contains(event.target)) setMenu(null);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, []);

  const run = (button: RibbonButton): void => {
    if (button.action.kind === 'menu') return setMenu(menu === button.id ? null : button.id);
    setMenu(null);
    if (button.action.kind === 'function') onFunction(button, button.action.name);
    else onPane(button, button.action.url);
  };

  return (
    <nav className="ribbon" aria-label={ribbon.group}>
      <div className="ribbon-tabs">
        <span className="ribbon-tab">{tabName}</span>
      </div>
      <div className="ribbon-group" ref={group}>
        <div className="ribbon-buttons">
          {ribbon.buttons.map((button) => (
            <div key={button.id} className="ribbon-slot">
              <button
                type="button"
                className="ribbon-button"
                id={button.id}
                aria-describedby={`${button.id}-tip`}
                aria-haspopup={button.action.kind === 'menu' ? 'menu' : undefined}
                aria-expanded={button.action.kind === 'menu' ? menu === button.id : undefined}
                onClick={() => run(button)}
              >
                <img src={address(button.icons[32] ?? '')} width={32} height={32} alt="" />
                <span>
                  {button.label}
                  {button.action.kind === 'menu' ? ' ▾' : ''}
                </span>
              </button>
              <div className="super-tip" role="tooltip" id={`${button.id}-tip`}>
                <strong>{button.tipTitle}</strong>
                <p>{button.tip}</p>
              </div>
              {button.action.kind === 'menu' && menu === button.id ? (
                <div className="ribbon-menu" role="menu">
                  {button.action.items.map((item) => (
                    <button key={item.id} id={item.id} type="button" role="menuitem" title={item.tip} onClick={() => run(item)}>
                      <img src={address(item.icons[16] ?? '')} width={16} height={16} alt="" />
                      {item.label}
                    </button>
                  ))}
                </div>
              ) : null}
            </div>
          ))}
        </div>
        <div className="ribbon-group-name">{ribbon.group}</div>
      </div>
    </nav>
  );
}
