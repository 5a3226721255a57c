/**
 * Controls that the browser brings itself, in Fluent's colours and sizes: ticks, switches, choices, sliders and long texts.
 * Fluent's own would bring their style and focus engines with them; only its fields for words and lists are used.
 */
import { useId, type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes } from 'react';

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onChange' | 'value'>;

interface TickProps extends InputProps {
  readonly label: ReactNode;
  readonly onChange: (checked: boolean) => void;
}

/** A box to tick. */
export function CheckBox({ label, onChange, className, ...rest }: TickProps) {
  return (
    <label className={className === undefined ? 'tick' : `tick ${className}`}>
      <input {...rest} type="checkbox" onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** Something on or off, at once. */
export function Switch(props: TickProps) {
  return <CheckBox {...props} role="switch" className="tick-switch" />;
}

interface RadiosProps<V extends string> {
  readonly labels: readonly (readonly [value: V, label: string, lang?: string])[];
  readonly value: V;
  readonly disabled?: boolean;
  readonly onChange: (value: V) => void;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
}

/** One of a few, all in sight. Arrow keys go from one to the next. */
export function Radios<V extends string>({ labels, value, disabled, onChange, ...naming }: RadiosProps<V>) {
  const name = useId();
  return (
    <div role="radiogroup" {...naming}>
      {labels.map(([option, label, lang]) => (
        <label key={option} className="tick">
          <input type="radio" name={name} checked={option === value} disabled={disabled} onChange={() => onChange(option)} />
          <span lang={lang}>{label}</span>
        </label>
      ))}
    </div>
  );
}

interface SliderProps extends InputProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

export function Slider({ onChange, ...rest }: SliderProps) {
  return <input {...rest} type="range" className="slider" onChange={(event) => onChange(event.currentTarget.valueAsNumber)} />;
}

interface TextAreaProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> {
  readonly onChange: (value: string) => void;
}

/** A text of several paragraphs. */
export function TextArea({ onChange, ...rest }: TextAreaProps) {
  return <textarea {...rest} className="text-area" onChange={(event) => onChange(event.currentTarget.value)} />;
}
