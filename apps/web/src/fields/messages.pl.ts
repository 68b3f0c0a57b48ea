export const pl = {
  chosen: 'Wybrane usługi',
  remove: 'Usuń: {name}',
  chosenPerson: 'Wybrano: {name}',
  thatIsMe: 'to Ty',
  notSignedInYet: 'przed pierwszym logowaniem',
} as const;
