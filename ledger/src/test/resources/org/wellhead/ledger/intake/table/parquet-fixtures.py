import pyarrow as pa, pyarrow.parquet as pq, datetime as d, decimal as D, sys
out=sys.argv[1]
t=pa.table({
 'id': pa.array([1,2,3,4],pa.int64()),
 'time': pa.array([d.datetime(2024,5,1,9,30,tzinfo=d.timezone.utc)]*3+[None],pa.timestamp('us',tz='UTC')),
 'payer': pa.array([{'number':'DE89370400440532013000','name':'Alpha'},{'number':'A-2','name':None},{'number':None,'name':None},{'number':'A','name':'x'}],pa.struct([('number',pa.string()),('name',pa.string())])),
 'payee': ['B','B','B','B'],
 'amount': pa.array([D.Decimal('1250.00'),D.Decimal('0.10'),D.Decimal('1.00'),D.Decimal('1.00')],pa.decimal128(18,2)),
 'currency': ['EUR']*4,
 'tags': pa.array([['a','b'],[],None,None],pa.list_(pa.string())),
})
pq.write_table(t,out+'/nested.parquet',compression='snappy')
n=3
flat={'time': pa.array([d.date(2024,5,1)]*n,pa.date32()),'payer':['A']*n,'payee':['B']*n,'amount':pa.array([56898523.47,0.1+0.2,1e300],pa.float64())}
pq.write_table(pa.table(flat),out+'/doubles.parquet',compression='zstd')
flat['time']=pa.array([d.datetime(2024,5,1,9,30)]*n,pa.timestamp('ms'))
flat['amount']=pa.array([5,6,0],pa.int32())
pq.write_table(pa.table(flat),out+'/ints.parquet',compression='none')
