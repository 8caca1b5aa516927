/** What callers may ask about wallets. */
@NullMarked
package io.coalscan.wallet.web;

import org.jspecify.annotations.NullMarked;
