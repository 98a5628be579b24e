import { test } from '@playwright/test';
import { drawAll } from './draw';

for (const audience of ['staff', 'customer', 'visitor', 'newcomer'] as const) {
  test(`what a ${audience} sees`, ({ browser }) => drawAll(browser, audience));
}
