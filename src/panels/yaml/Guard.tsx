import { Component, type ReactNode } from 'react';

interface Props {
  readonly onFailure: () => void;
  readonly children: ReactNode;
}

/** Takes away what throws, and tells: an editor that cannot start leaves its place to the plain one. */
export class Guard extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailure();
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
