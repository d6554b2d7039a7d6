"""The rules of linking by kind; `linking.ordered_rules` has their order."""
