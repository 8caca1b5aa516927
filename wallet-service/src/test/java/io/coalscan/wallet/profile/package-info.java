@NullMarked
package io.coalscan.wallet.profile;

import org.jspecify.annotations.NullMarked;
