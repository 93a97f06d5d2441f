import { Component, type ReactNode } from "react";
import { Failure } from "../ui/failure.tsx";

type Props = { children: ReactNode };
type State = { message: string | undefined };

/** A view that breaks is said to be broken; the header stays, and with it every other page. */
export class Boundary extends Component<Props, State> {
  override state: State = { message: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <Failure code="internal" message={message} onRetry={() => this.setState({ message: undefined })} />
    );
  }
}
