@NullMarked
package io.coalscan.wallet.admin;

import org.jspecify.annotations.NullMarked;
