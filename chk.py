import sys,yaml,os
sys.path.insert(0,os.environ.get('SC','/work/main')+'/src')
from sanctions_check import Checker, RulePack
from sanctions_check.records.readers import validate
from sanctions_check.sources.document import Entry
from sanctions_check import Record
from datetime import date
pack=RulePack.load(os.environ.get('SC','/work/main')+'/rules')
ck=Checker(pack,engine='compiled')
base=[{'kind':'panel','x':1}]
def run(d):
    d=dict(d); d.setdefault('id','x'); d.setdefault('evidence',[{'kind':'court','reliability':'A'}])
    a=ck.check(Record.model_validate(d))
    fs=[f"{f.rule}:{f.law.value}:{','.join(b.country for b in f.addressees)}" for f in a.findings]
    return a.verdict.value,fs,a.summary[:150]
if __name__=='__main__':
    for d in [x for y in yaml.safe_load_all(open(sys.argv[1])) for x in (y if isinstance(y,list) else [y])]:
        n=d.pop('n','')
        try: print(n,'=>',*run(d),sep='  ')
        except Exception as e: print(n,'ERR',str(e)[:300])
