import { away, ended, fellSilent, tryAgain } from './gateway';

/**
 * What an error code means for us. `number`: it reaches nobody (wrong, or its owner refuses us), and the contact has ended. `message`: this text
 * never goes out. `later`: this number has had enough for now. `channel`: nothing goes out for anybody, because of the account, a setting or their
 * load. `unknown`: the gateway lost track itself, and it may have gone out.
 */
type Meaning = 'number' | 'message' | 'later' | 'channel' | 'unknown';

/**
 * Read in the providers' own lists: help.aliyun.com/document_detail/101346 and 101347 (API错误码); cloud.tencent.com/document/api/382/59177 (发送错误码),
 * 382/52075 (公共错误码) and the error enum of their SDK for sms v20210111. `isv.MOBILE_NUMBER_ILLEGAL`, `isv.AMOUNT_NOT_ENOUGH` and
 * `isp.SYSTEM_ERROR` were read in copies of the first list only. `Throttling`, `InvalidAccessKeyId` and their like are said of other services of 阿里云
 * (document_detail/434846), not of SMS. No real account was at hand: nothing here was seen from a gateway. The first that fits decides.
 */
const aliyun: readonly [RegExp, Meaning][] = [
  [/^isv\.MOBILE_NUMBER_ILLEGAL$/, 'number'],
  [/^isv\.BUSINESS_LIMIT_CONTROL$/, 'later'],
  [/^isv\.(OUT_OF_SERVICE|AMOUNT_NOT_ENOUGH|(DAY|MONTH)_LIMIT_CONTROL|PRODUCT_UN_?SUBSCRI(PT|BE)|ACCOUNT_(NOT_EXISTS|ABNORMAL)|DENY_IP_RANGE)$/, 'channel'],
  [/^isp\.RAM_PERMISSION_DENY$|^Throttling|^ServiceUnavailable|^InvalidAccessKeyId|^SignatureDoesNotMatch|^SignatureNonceUsed|^InvalidTimeStamp/, 'channel'],
  [/^isp\.|^InternalError/, 'unknown'],
  [/./, 'message'],
];

const tencent: readonly [RegExp, Meaning][] = [
  [/^InvalidParameterValue\.IncorrectPhoneNumber$|^FailedOperation\.(PhoneNumberInBlacklist|PhoneNumberParseFail)$/, 'number'],
  [/^LimitExceeded\.(PhoneNumber|DeliveryFrequencyLimit)/, 'later'],
  // Their own signature of the request, not the signature (签名) of the text.
  [/^(AuthFailure|UnauthorizedOperation|RequestLimitExceeded|LimitExceeded|IpNotInWhitelist|IpInBlacklist|ResourceUnavailable|ServiceUnavailable)/, 'channel'],
  [/^FailedOperation\.InsufficientBalanceInSmsPackage$|^InvalidParameterValue\.SdkAppId|^InternalError\.(Sig|RequestTimeException|RestApiInterfaceNotExist)/, 'channel'],
  // 请求下发短信超时 may have been handed on already.
  [/^InternalError/, 'unknown'],
  [/./, 'message'],
];

const meaningOf = (provider: 'aliyun' | 'tencent', code: string): Meaning => (provider === 'aliyun' ? aliyun : tencent).find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';

/** @param code as the provider gave it; empty: there was an answer without one. */
export function judgeRefusal(provider: 'aliyun' | 'tencent', code: string, text: string) {
  const reason = `${code}: ${text}`.slice(0, 500);
  switch (meaningOf(provider, code)) {
    case 'number':
      return ended({ state: 'bounced', reason });
    case 'message':
      return ended({ state: 'failed', reason });
    case 'later':
      return tryAgain(reason);
    case 'channel':
      return away(reason);
    case 'unknown':
      return fellSilent(reason);
  }
}
