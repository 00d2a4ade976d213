import { ErrorPage } from '../error-page.tsx';
import { Form } from '../form.tsx';
import { NarrowPage } from '../narrow-page.tsx';
import { TextField } from '../text-field.tsx';
import { footerLinks, organisation, type Sample } from './frame.tsx';

export function SignIn({ assets }: Sample) {
  return (
    <NarrowPage
      lang="vi"
      assets={assets}
      title="Đăng nhập"
      heading="Đăng nhập"
      lead="Dùng tài khoản ghi trên phiếu mời của Công an xã, phường."
      organisation={organisation}
      otherLanguageHref="?lang=en"
      footerLinks={footerLinks}
    >
      <Form lang="vi" id="sign-in" action="/sign-in" csrf="token" submit="Đăng nhập">
        <TextField
          lang="vi"
          name="account"
          label="Tài khoản"
          hint="Tên trên phiếu, thư điện tử hoặc số điện thoại."
          required
          verbatim
          autocomplete="username"
        />
        <TextField
          lang="vi"
          type="password"
          name="password"
          label="Mật khẩu"
          required
          autocomplete="current-password"
        />
      </Form>
      <p>
        <a href="#quen">Quên mật khẩu</a> · <a href="#phieu">Tôi có phiếu mời</a>
      </p>
    </NarrowPage>
  );
}

export function Failure({ assets }: Sample) {
  return (
    <ErrorPage
      lang="vi"
      assets={assets}
      status={500}
      organisation={organisation}
      homeHref="#"
      incident="7f3a-19c2"
      retryHref="#"
    />
  );
}
