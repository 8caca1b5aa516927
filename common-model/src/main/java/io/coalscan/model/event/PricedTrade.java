package io.coalscan.model.event;

/** A trade whose price was used: evidence. */
public record PricedTrade(String signature, long slot) {}
