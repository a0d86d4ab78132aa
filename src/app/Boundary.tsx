import { Component, type ReactNode } from 'react';

interface Props {
  readonly message: string;
  readonly retry: string;
  readonly children: ReactNode;
}

/** Keeps a failure in one region of the page: the others, and the text, go on. */
export class Boundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert" style={{ padding: 16 }}>
        <p>{this.props.message}</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          {this.props.retry}
        </button>
      </div>
    );
  }
}
