import openpyxl, datetime as d, sys
b = openpyxl.Workbook()
s = b.active
s.title = 'May'
s['A1'] = 'Payments of May'
s.merge_cells('A1:E1')
s.append([])
s.append(['Time', 'Payer', 'Payee', 'Amount', 'Currency'])
s.append([d.datetime(2024, 5, 1, 9, 30), 'Alpha', 'Beta', 1234.56, 'USD'])
s.append([d.date(2024, 5, 2), 'Alpha', 'Beta', '$ 5.10', 'USD'])
s.append(['Total', None, None, '=SUM(D4:D5)', None])
b.create_sheet('Notes')['A1'] = 'none'
b.save(sys.argv[1] + '/openpyxl.xlsx')
