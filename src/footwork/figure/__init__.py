"""From poses to pictures: a body by forward kinematics, placed by what touches the floor, drawn as smooth shapes."""
