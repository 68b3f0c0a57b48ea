import type { Keyset } from '@cus/platform';

/** Collects the conditions of a list and the values their placeholders stand for. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  /** Placeholder of a value. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  /** Adds a condition on a value, unless the value was not given. */
  when<T>(value: T | undefined, condition: (placeholder: string) => string): this {
    if (value !== undefined) this.parts.push(condition(this.value(value)));
    return this;
  }

  /** Adds that rows lie behind the cursor of a list's previous page. */
  behind(cursor: string | undefined, keyset: Keyset): this {
    return this.and(keyset.after(cursor, (value) => this.value(value)));
  }

  and(condition: string): this {
    this.parts.push(condition);
    return this;
  }

  get sql(): string {
    return this.parts.length > 0 ? `where ${this.parts.join(' and ')}` : '';
  }
}
