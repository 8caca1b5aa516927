/** Reading the bytes of accounts that anybody may have written. */
@NullMarked
package io.coalscan.holder.account;

import org.jspecify.annotations.NullMarked;
