export {}
//# sourceMappingURL=placeholder.d.ts.map
