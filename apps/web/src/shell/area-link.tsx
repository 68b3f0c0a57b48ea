import { useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { AREA_ICONS } from './area-icons';
import type { Area } from './navigation';
import { shellCatalogue } from './shell-catalogue';

interface AreaLinkProps {
  readonly area: Area;
  readonly onFollow?: () => void;
}

/** The way to one area, the same in the rail and behind "Więcej". */
export function AreaLink({ area, onFollow }: AreaLinkProps) {
  const t = useText(shellCatalogue);
  const Icon = AREA_ICONS[area.id];
  return (
    <Link
      to={area.path}
      activeOptions={{ exact: area.path === '/' }}
      className="app-rail-item"
      onClick={onFollow}
    >
      <Icon aria-hidden />
      <span>{t(`area.${area.id}`)}</span>
    </Link>
  );
}
