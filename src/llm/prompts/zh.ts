import type { LanguagePrompt } from './types.ts';

/** Simplified characters. */
export const zh: LanguagePrompt = {
  instruction:
    '你在写技术支持人员远程会话结束后留在工单里的记录。用简体中文书写,每行一到两个短句,叙述已经发生的事。只使用日志中的内容。名称、命令、代码和数字必须原样照抄。没有效果的尝试也要写出来。日志没有显示成功时,绝不能声称成功。',
  labels: { problem: '问题', cause: '原因', done: '处理', result: '结果', open: '待办', title: '标题' },
  unknown: '未知',
  none: '无',
  leads: {
    solved: '已解决:',
    partly: '部分解决:',
    'not-solved': '未解决:',
    'handed-over': '已转交:',
    unclear: '未确认:',
  },
  success: ['已解决', '解决了', '修好', '恢复正常', '可以正常', '问题解决'],
  answers: [
    {
      problem: '听写每次说两个词就停止。',
      cause: '未知',
      done: '录了一段测试,音量正常;调慢了录音速度,又新建了说话人档案,都没有效果。',
      result: '未解决: 听写仍然会停,客户有事必须离开。',
      open: '无',
      title: '听写两个词后停止,原因未找到',
    },
    {
      problem: '地磅终端不显示重量,WeighPro 报错“indicator not reachable (W-217)”。',
      cause: '周末改动之后,厂区防火墙缺少称重仪表的规则。',
      done: 'ping indicator-02 没有响应,重启 WeighPro 服务无效,随后转交厂区网络组。',
      result: '已转交: 终端仍不显示重量,目前手工记录。',
      open: '厂区网络组需要添加防火墙规则(工单 55-1180)。',
      title: '地磅不显示重量(W-217),已转交厂区网络组',
    },
    {
      problem: '3号收银台的条码扫描枪有提示音,但销售窗口里什么都没有。',
      cause: '换电池之后扫描枪处于串口模式,而收银台需要键盘模式。',
      done: '重新插好底座并换了一个 USB 口,都没有效果;用 tillctl scan --selftest 查出模式不对,请客户扫描了 HID 代码。',
      result: '已解决: 自检显示 HID 模式,三件商品都录入了。',
      open: '在其他收银台也放一张代码表。',
      title: '3号收银台的条码扫描枪恢复为键盘模式',
    },
  ],
  telltales: [
    '条码',
    '收银台',
    '扫描枪',
    'tillmaster',
    '地磅',
    'weighpro',
    'w-217',
    '称重仪表',
    '厂区',
    '听写',
    '录音速度',
    '说话人',
    '代码表',
    '销售窗口',
    '55-1180',
  ],
};
