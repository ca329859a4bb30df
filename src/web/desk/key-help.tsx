import { Modal } from "antd";
import { DESK, DESK_KEYS } from "../../words/web/desk.ts";
import { useLanguage } from "../language.tsx";

/** All keys of the desk. */
export function KeyHelp({ close }: { readonly close: () => void }) {
  const { t } = useLanguage();
  return (
    <Modal open title={t(DESK.help)} footer={null} onCancel={close}>
      <dl className="keys">
        {DESK_KEYS.map((one) => (
          <div key={one.key}>
            <dt>
              <kbd>{one.key}</kbd>
            </dt>
            <dd>{t(one)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
