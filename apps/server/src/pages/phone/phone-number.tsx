import type { JSX } from "preact";
import { textsFor } from "../texts/index.ts";
import { countriesIn } from "./countries.ts";

type PhoneNumberProps = {
  locale: string;
  /** The country that a number without `+` belongs to. */
  country: string;
  required: boolean;
  value?: string;
  describedBy?: string;
  invalid?: boolean;
  /** The form that both belong to, where they stand outside it. */
  form?: string;
};

/** A telephone number beside the country that it belongs to; one that begins with `+` says that itself. */
export function PhoneNumber(props: PhoneNumberProps): JSX.Element {
  const { locale, form, describedBy } = props;
  const belongs = form === undefined ? {} : { form };
  return (
    <div class="phone-number">
      <label class="hidden" for="country">
        {textsFor(locale).booking.country}
      </label>
      <select id="country" name="country" {...belongs}>
        {countriesIn(locale).map(({ country, name, code }) => (
          <option key={country} value={country} selected={country === props.country}>
            {`${name} (+${code})`}
          </option>
        ))}
      </select>
      <input
        type="tel"
        id="phone"
        name="phone"
        autocomplete="tel"
        required={props.required}
        maxLength={32}
        {...belongs}
        {...(props.value === undefined ? {} : { value: props.value })}
        {...(describedBy === undefined ? {} : { "aria-describedby": describedBy })}
        {...(props.invalid === true ? { "aria-invalid": "true" as const } : {})}
      />
    </div>
  );
}
