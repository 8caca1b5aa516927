/** Wallets that won across tokens, with who they are, and without those who only look like winners. */
@NullMarked
package io.coalscan.wallet.smart;

import org.jspecify.annotations.NullMarked;
