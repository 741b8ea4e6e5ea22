import { judgeRefusal } from './sms-verdicts';

/** What becomes of a message by the code that refused it; `rests` when it counts towards a rest of the whole channel. */
const endOf = (provider: 'aliyun' | 'tencent', code: string): string => {
  const end = judgeRefusal(provider, code, 'text');
  return `${end.again ? 'again' : end.outcome.state}${end.away === undefined ? '' : ' rests'}`;
};

describe('what the codes of the SMS gateways mean', () => {
  it.each([
    ['aliyun', 'isv.MOBILE_NUMBER_ILLEGAL', 'bounced'],
    ['aliyun', 'isv.SMS_SIGNATURE_ILLEGAL', 'failed'],
    ['aliyun', 'isv.SMS_SIGN_ILLEGAL', 'failed'],
    ['aliyun', 'isv.SMS_TEMPLATE_ILLEGAL', 'failed'],
    ['aliyun', 'isv.SMS_CONTENT_ILLEGAL', 'failed'],
    ['aliyun', 'isv.BLACK_KEY_CONTROL_LIMIT', 'failed'],
    ['aliyun', 'isv.TEMPLATE_MISSING_PARAMETERS', 'failed'],
    ['aliyun', 'isv.BUSINESS_LIMIT_CONTROL', 'again'],
    ['aliyun', 'isv.DAY_LIMIT_CONTROL', 'again rests'],
    ['aliyun', 'isv.OUT_OF_SERVICE', 'again rests'],
    ['aliyun', 'isv.AMOUNT_NOT_ENOUGH', 'again rests'],
    ['aliyun', 'isp.RAM_PERMISSION_DENY', 'again rests'],
    ['aliyun', 'isv.PRODUCT_UN_SUBSCRIPT', 'again rests'],
    ['aliyun', 'isv.PRODUCT_UNSUBSCRIBE', 'again rests'],
    ['aliyun', 'Throttling.User', 'again rests'],
    ['aliyun', 'SignatureDoesNotMatch', 'again rests'],
    ['aliyun', 'isp.SYSTEM_ERROR', 'unknown rests'],
    ['aliyun', '', 'unknown rests'],
    ['tencent', 'InvalidParameterValue.IncorrectPhoneNumber', 'bounced'],
    ['tencent', 'FailedOperation.PhoneNumberInBlacklist', 'bounced'],
    ['tencent', 'FailedOperation.SignatureIncorrectOrUnapproved', 'failed'],
    ['tencent', 'FailedOperation.TemplateIncorrectOrUnapproved', 'failed'],
    ['tencent', 'FailedOperation.ContainSensitiveWord', 'failed'],
    ['tencent', 'LimitExceeded.PhoneNumberOneHourLimit', 'again'],
    ['tencent', 'LimitExceeded.PhoneNumberThirtySecondLimit', 'again'],
    ['tencent', 'LimitExceeded.DeliveryFrequencyLimit', 'again'],
    ['tencent', 'LimitExceeded.AppMainlandChinaDailyLimit', 'again rests'],
    ['tencent', 'RequestLimitExceeded', 'again rests'],
    ['tencent', 'AuthFailure.SignatureFailure', 'again rests'],
    ['tencent', 'InternalError.SigVerificationFail', 'again rests'],
    ['tencent', 'UnauthorizedOperation.RequestIpNotInWhitelist', 'again rests'],
    ['tencent', 'FailedOperation.InsufficientBalanceInSmsPackage', 'again rests'],
    ['tencent', 'InvalidParameterValue.SdkAppIdNotExist', 'again rests'],
    ['tencent', 'InternalError.Timeout', 'unknown rests'],
    ['tencent', 'InternalError.SendAndRecvFail', 'unknown rests'],
    ['tencent', '', 'unknown rests'],
  ] as const)('%s %s: %s', (provider, code, end) => expect(endOf(provider, code)).toBe(end));
});
