import { Component, type ReactNode } from 'react';
import { withTranslation, type WithTranslation } from 'react-i18next';
import { Button } from '@/shared/ui/Button';

interface State {
  failed: boolean;
}

/** A page that fails, or whose files are gone because a new version was installed, leaves the frame standing. */
class Boundary extends Component<WithTranslation & { children: ReactNode }, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render() {
    const { t, children } = this.props;
    if (!this.state.failed) {
      return children;
    }
    return (
      <div role="alert" className="mx-auto max-w-lg py-16 text-center">
        <h1 className="text-xl font-semibold">{t('broken.title')}</h1>
        <p className="text-muted my-3">{t('broken.text')}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {t('broken.reload')}
        </Button>
      </div>
    );
  }
}

export const PageBoundary = withTranslation()(Boundary);
