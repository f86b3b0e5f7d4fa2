// Lies in the unpacked runtime folder. The executable's own script can import nothing but Node's modules (it has no
// file of its own to import from); this file can.
module.exports = (name) => import(name);
