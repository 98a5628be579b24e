import 'server-only';
import { cartCount, cartOf, type Cart } from '@/lib/shop/cart/cart';
import { cartOwner } from '@/lib/shop/cart/cart-cookie';

/** The cart of whoever asks; null when there is none. */
export async function cart(): Promise<Cart | null> {
  return cartOf(await cartOwner());
}

/** How many names are in the cart of whoever asks; for the header of every page. */
export async function cartSize(): Promise<number> {
  return cartCount(await cartOwner());
}
